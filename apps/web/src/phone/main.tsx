import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startLanguage } from '../i18n/language.ts'
import '../styles/base.css'
import './phone.css'
import { loadFailureWords } from './failureWords.ts'
import { keepForOffline } from './offline.ts'
import { Phone } from './Phone.tsx'

startLanguage()
const root = document.getElementById('root')
if (root) createRoot(root).render(<StrictMode><Phone /></StrictMode>)
void loadFailureWords()
void import('./leftovers.ts')
keepForOffline()
