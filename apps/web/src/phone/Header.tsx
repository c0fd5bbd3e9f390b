import { LanguageSwitch } from '../components/LanguageSwitch.tsx'
import { Logo } from '../components/Logo.tsx'

/** Where one is, and the other language. */
export const Header = ({ title }: { title: string }) => <header className="top"><p className="brand"><Logo /><span>{title}</span></p><LanguageSwitch /></header>
