import { useEffect } from 'react'
import { LanguageSwitch } from '../components/LanguageSwitch.tsx'
import { Logo } from '../components/Logo.tsx'

/** Where one is, on the page and in its title, and the other language. */
export const Header = ({ title }: { title: string }) => {
  useEffect(() => { document.title = title }, [title])
  return <header className="top"><p className="brand"><Logo /><span>{title}</span></p><LanguageSwitch /></header>
}
