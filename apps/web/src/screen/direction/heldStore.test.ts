import { emptyCafe } from '@tablee/domain/cafe'
import type { CafeReplica, ReplicaView } from '@tablee/sync/replica/view'
import { expect, test } from 'vitest'
import { createStore } from 'zustand'
import { createHeldStore } from './heldStore.ts'

const view = (title: string, kind: 'live' | 'frozen', ready = true): ReplicaView => {
  const cafe = emptyCafe('cafe-0001')
  return { state: { ...cafe, settings: { ...cafe.settings, title }, screen: { show: { kind }, step: cafe.step } }, ready, connection: 'live', denied: null, waiting: [], refused: [], storage: 'safe', unreadableFrom: null }
}
const given = (first: ReplicaView) => {
  const store = createStore<ReplicaView>(() => first)
  const held = createHeldStore({ replica: {} as CafeReplica, store })
  return { tell: (next: ReplicaView) => store.setState(next, true), shown: () => held.store.getState() }
}

test('given a screen that is frozen, then it shows what it showed before, whatever comes, until it is let go', () => {
  const { tell, shown } = given(view('avant', 'live'))
  tell(view('montré', 'live'))
  tell(view('montré', 'frozen'))
  tell(view('pas encore', 'frozen'))
  expect(shown().state.settings.title).toBe('montré')
  tell(view('enfin', 'live'))
  expect(shown().state.settings.title).toBe('enfin')
})

test('given a page that is opened while the screen is frozen, then nothing of the café is on it, until it is let go', () => {
  const { tell, shown } = given(view('', 'live', false))
  tell(view('pas montré', 'frozen'))
  expect(shown()).toMatchObject({ ready: false, state: { settings: { title: '' } } })
  tell(view('montré', 'live'))
  expect(shown()).toMatchObject({ ready: true, state: { settings: { title: 'montré' } } })
  const late = given(view('pas montré', 'frozen'))
  expect(late.shown().ready).toBe(false)
})
