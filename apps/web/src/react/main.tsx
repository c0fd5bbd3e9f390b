import '@fontsource/atkinson-hyperlegible/400.css'
import '@fontsource/atkinson-hyperlegible/700.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguage } from '../i18n/language.ts'
import '../styles/base.css'
import '../styles/print.css'
import './react.css'
import { ReactPage } from './ReactPage.tsx'

startLanguage()
// Another link pasted into this page's own tab changes what is behind # alone.
window.addEventListener('hashchange', () => location.reload())
const root = document.getElementById('root')
if (root) createRoot(root).render(<StrictMode><ReactPage /></StrictMode>)
