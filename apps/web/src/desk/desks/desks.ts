import type { Denial } from '@tablee/protocol/answer'
import { atDeskEvery, atDeskLasts, type AtDesk } from '@tablee/protocol/down/atDesk'
import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import { m } from '../../paraglide/messages.js'
import { keep, recall } from '../../store/keys.ts'
import { newId } from '../../sync/newId.ts'
import type { DeskLine } from '../../sync/socketTransport.ts'

export type OtherDesk = { readonly id: string; readonly name: string; readonly holding: readonly string[]; readonly until: number }
export type DesksView = {
  /** The other desks of this café, as last heard of. */
  readonly others: ReadonlyMap<string, OtherDesk>
  /** issue → the desk that has it in hand */
  readonly held: ReadonlyMap<string, string>
  /** What the person at this desk is called; empty until they say. */
  readonly name: string
}

/** The people at the desks of one café: who is there, and what each has in hand. Nothing of it is kept on the server. */
export type Desks = {
  /** This desk, as the log names it. */
  readonly me: string
  readonly store: StoreApi<DesksView>
  /** What somebody is called, for the words told to whoever was slower. */
  readonly nameOf: (by: string) => string
  /** A denial with the name of a person in the place of their id. */
  readonly withName: (denial: Denial) => Denial
  hold(issueIds: readonly string[]): void
  call(name: string): void
  close(): void
}

/** The desk's own id on this device: not secret, and no name. */
export const ownDeskId = (): string => {
  const known = recall('desk')
  if (known !== null) return known
  const made = newId()
  keep('desk', made)
  return made
}

/** A hand moves quickly: others hear of it at most this often, in ms. */
const breath = 120

export const createDesks = (me: string, line: DeskLine, now: () => number = () => performance.now()): Desks => {
  const store = createStore<DesksView>(() => ({ others: new Map(), held: new Map(), name: recall('desk.name') ?? '' }))
  /** Names outlive a short absence: the log speaks of people who have just gone. */
  const names = new Map<string, string>()
  let holding: readonly string[] = []
  let due: ReturnType<typeof setTimeout> | null = null
  let saidAt = Number.NEGATIVE_INFINITY

  const show = (others: ReadonlyMap<string, OtherDesk>): void => {
    const held = new Map<string, string>()
    for (const { id, holding: ids } of others.values()) for (const issue of ids) held.set(issue, id)
    store.setState({ others, held })
  }
  const say = (): void => {
    if (due !== null) return
    due = setTimeout(() => {
      due = null
      saidAt = now()
      line.say({ name: store.getState().name, holding: [...holding].slice(0, 200) })
    }, Math.max(0, saidAt + breath - now()))
  }
  const stop = line.hear((news: AtDesk) => {
    if (news.id === me) return
    const others = new Map(store.getState().others)
    const newcomer = !others.has(news.id) && !news.gone
    if (news.gone) others.delete(news.id)
    else others.set(news.id, { id: news.id, name: news.name, holding: news.holding, until: now() + atDeskLasts })
    if (news.name !== '') names.set(news.id, news.name)
    show(others)
    if (newcomer) say()
  })
  const pulse = setInterval(() => {
    say()
    const { others } = store.getState()
    const there = new Map([...others].filter(([, { until }]) => until > now()))
    if (there.size < others.size) show(there)
  }, atDeskEvery)
  say()

  const nameOf = (by: string): string => names.get(by) ?? m.desk_another_facilitator()
  return {
    me, store, nameOf,
    withName: (denial) => ('by' in denial && names.has(denial.by) ? { ...denial, by: nameOf(denial.by) } : denial),
    hold: (issueIds) => { holding = issueIds; say() },
    call: (name) => { keep('desk.name', name); store.setState({ name }); say() },
    close: () => { stop(); clearInterval(pulse); if (due !== null) clearTimeout(due) },
  }
}

export const DesksContext = createContext<Desks | null>(null)
export const useDesks = (): Desks => {
  const desks = useContext(DesksContext)
  if (!desks) throw new Error('no desks around this component')
  return desks
}
export const useDesksView = <Part>(select: (view: DesksView) => Part): Part => useStore(useDesks().store, select)
