import 'fake-indexeddb/auto'
import type { OutboxEntry } from '@tablee/sync/replica/outbox'
import { expect, test } from 'vitest'
import { createIndexedDbOutbox } from './indexedDbOutbox.ts'

const entry = (id: string, order: number): OutboxEntry => ({ id, order, command: { type: 'deleteNote', noteId: `note-${id}` }, refused: null })
let people = 0
const somebody = (): string => `cafe-0001|participant|person-${(people += 1)}`

test('N1 given a command put in, when the page is opened again, then it is there, until it is taken out', async () => {
  const owner = somebody()
  const outbox = createIndexedDbOutbox(owner)
  await outbox.put(entry('a', 1))
  await outbox.put(entry('b', 2))
  expect(await createIndexedDbOutbox(owner).load()).toEqual([entry('a', 1), entry('b', 2)])
  await outbox.remove(['a'])
  expect(await createIndexedDbOutbox(owner).load()).toEqual([entry('b', 2)])
})
test('given a refusal, then the entry is kept with its reason in place of the one before', async () => {
  const outbox = createIndexedDbOutbox(somebody())
  await outbox.put(entry('a', 1))
  await outbox.put({ ...entry('a', 1), refused: { code: 'ROUND_CLOSED' } })
  expect(await outbox.load()).toEqual([{ ...entry('a', 1), refused: { code: 'ROUND_CLOSED' } }])
})
test('given two people on one phone, then neither sends what the other kept', async () => {
  const [first, second] = [createIndexedDbOutbox(somebody()), createIndexedDbOutbox(somebody())]
  await first.put(entry('a', 1))
  expect(await second.load()).toEqual([])
})
test('given two tabs, then each is told what the other puts in and takes out, and nothing of its own', async () => {
  const owner = somebody()
  const [here, there, stranger] = [createIndexedDbOutbox(owner), createIndexedDbOutbox(owner), createIndexedDbOutbox(somebody())]
  const told: string[] = []
  for (const [name, tab] of [['here', here], ['there', there], ['stranger', stranger]] as const) {
    tab.follow?.({ put: ({ id }) => told.push(`${name}: put ${id}`), removed: (ids) => told.push(`${name}: removed ${ids.join()}`) })
  }
  await here.put(entry('a', 1))
  await here.remove(['a'])
  await expect.poll(() => told).toEqual(['there: put a', 'there: removed a'])
})
