import '@fontsource/atkinson-hyperlegible/400.css'
import '@fontsource/atkinson-hyperlegible/700.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguage } from '../i18n/language.ts'
import '../styles/base.css'
import '../styles/print.css'
import './desk.css'
import './board/board.css'
import './follow/follow.css'
import { Desk } from './Desk.tsx'

startLanguage()
const root = document.getElementById('root')
if (root) createRoot(root).render(<StrictMode><Desk /></StrictMode>)
