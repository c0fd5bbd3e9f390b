import { useState } from 'react'
import { Announcer } from '../components/Announcer.tsx'
import { SkipLink } from '../components/SkipLink.tsx'
import { useLanguage } from '../i18n/language.ts'
import { takeFromAddress } from '../store/keys.ts'
import { Cafe } from './Cafe.tsx'
import { Code } from './Code.tsx'
import { Header } from './Header.tsx'
import { Name, type Entry } from './Name.tsx'
import { lastMembership, leaveCafe, type Membership } from './membership.ts'

const secretFromAddress = takeFromAddress('join')

/** A participant's phone: the door first, then the café. */
export const Phone = () => {
  useLanguage()
  const [entry, setEntry] = useState<Entry | null>(secretFromAddress === null ? null : { secret: secretFromAddress })
  const [membership, setMembership] = useState<Membership | null>(() => (secretFromAddress === null ? lastMembership() : null))
  const leave = (): void => { if (membership) leaveCafe(membership); setMembership(null); setEntry(null) }
  return (
    <div className="phone">
      <SkipLink />
      <Announcer />
      {membership ? (
        <Cafe key={membership.cafeId} membership={membership} onLeave={leave} />
      ) : (
        <>
          <Header title="Tablée" />
          {entry ? <Name entry={entry} onIn={setMembership} onBack={() => setEntry(null)} /> : <Code onCode={(code) => setEntry({ code })} />}
        </>
      )}
    </div>
  )
}
