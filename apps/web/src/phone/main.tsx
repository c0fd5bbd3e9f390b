import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguage } from '../i18n/language.ts'
import '../styles/base.css'
import './phone.css'
import { keepForOffline } from './offline.ts'
import { Phone } from './Phone.tsx'

startLanguage()
const root = document.getElementById('root')
if (root) createRoot(root).render(<StrictMode><Phone /></StrictMode>)
keepForOffline()
