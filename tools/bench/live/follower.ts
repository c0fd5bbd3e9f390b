import type { LightPhone, PhoneListener } from './lightPhone.ts'

/** A light phone that keeps its streams as a replica does: it knows how far it has each, and asks again when told that they changed. */
export type Follower = {
  readonly phone: LightPhone
  /** The table stream that it follows, as `table:3`, or nothing. */
  table(): string
  sync(): Promise<void>
}

type Batch = { readonly audience: string; readonly upTo: number; readonly events: readonly { readonly event: { readonly type: string; readonly noteId: string } }[] }
const notesOf = ({ events }: Batch): string[] => events.filter(({ event }) => event.type === 'NotePosted').map(({ event }) => event.noteId)

/** `arrived` is told of the notes in every batch; resolves when the first answer is there. */
export const createFollower = async (connect: (listener: PhoneListener) => Promise<LightPhone>, arrived: (audience: string, noteIds: readonly string[]) => void, closed = (): void => {}): Promise<Follower> => {
  const cursors = new Map<string, number>()
  let following: readonly string[] = []
  let asking = false, again = false
  const sync = async (): Promise<void> => {
    if (asking) { again = true; return }
    asking = true
    do {
      again = false
      const answer = (await phone.ask('sync', { cursors: [...cursors].slice(-32).map(([audience, position]) => ({ audience, position })), watch: [] })) as { ok: boolean; more?: boolean; streams?: Batch[] }
      following = (answer.streams ?? []).map(({ audience }) => audience)
      for (const batch of answer.streams ?? []) { cursors.set(batch.audience, batch.upTo); arrived(batch.audience, notesOf(batch)) }
    } while (again)
    asking = false
  }
  const phone = await connect({
    wants: (head) => head.startsWith('42["batch"'),
    event: (head, frame) => {
      if (head.startsWith('42["streams"')) { void sync().catch(() => undefined); return }
      if (!head.startsWith('42["batch"') || frame === null) return
      const [, batch] = JSON.parse(frame.slice(2)) as [string, Batch]
      cursors.set(batch.audience, batch.upTo)
      arrived(batch.audience, notesOf(batch))
    },
    closed,
  })
  await sync()
  return { phone, sync, table: () => following.find((audience) => audience.startsWith('table:')) ?? '' }
}
