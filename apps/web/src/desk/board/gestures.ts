import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import type { Denial } from '@tablee/protocol/answer'
import { createWatch } from './lineage.ts'
import { gestureOf, type Gesture, type Later } from './undo.ts'

/** How many gestures can be taken back. */
export const remembered = 200

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: Denial }
type Performed = { readonly ok: false; readonly error: Denial } | { readonly ok: true; readonly answer: Promise<Answer> }

export type GesturePorts = {
  /** This person, as the log names them. */
  readonly me: string
  readonly newId: () => string
  readonly state: () => CafeState
  readonly perform: (command: Command) => Promise<Performed>
  /** A command was refused, here or by the authority. */
  readonly refused: (error: Denial) => void
  /** A gesture cannot be taken back, or done again: `by` changed the same thing since. */
  readonly overtaken: (by: string) => void
  readonly said: (which: 'undo' | 'redo') => void
  readonly changed: () => void
}

export type Gestures = {
  /** Carries out the commands of one gesture, which is then undone as one. Answers whether all were kept. */
  make(commands: readonly Command[]): Promise<boolean>
  undo(): Promise<void>
  redo(): Promise<void>
  /** Takes in what others did; to be told of every change of the café. */
  look(): void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

type Done = Gesture & { readonly moment: number }

export const createGestures = ({ me, newId, state, perform, refused, overtaken, said, changed }: GesturePorts): Gestures => {
  const watch = createWatch(me)
  let done: Done[] = []
  let undone: Done[] = []
  /** One gesture at a time: an undo pressed quickly twice takes back two. */
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
  const forget = (gesture: Done): void => {
    done = done.filter((other) => other !== gesture)
    undone = undone.filter((other) => other !== gesture)
    changed()
  }

  /** Carries out what still applies; false as soon as somebody else was there, or a command is refused. */
  const run = async (steps: readonly Later[], moment: number, late: Promise<Answer>[]): Promise<boolean> => {
    const lineage = watch.since(moment)
    for (const step of steps) {
      const next = step(state(), lineage)
      if (next === null) continue
      if ('overtakenBy' in next) { overtaken(next.overtakenBy); return false }
      const performed = await perform(next)
      if (!performed.ok) { refused(performed.error); return false }
      late.push(performed.answer)
      watch.look(state())
    }
    return true
  }

  /** Whoever lost a race learns it from the authority: the gesture never was, and is not to be undone. */
  const settle = (gesture: Done, late: readonly Promise<Answer>[]): void => {
    for (const answer of late) void answer.then((given) => { if (!given.ok) { refused(given.error); forget(gesture) } })
  }

  const turn = (which: 'undo' | 'redo'): Promise<void> => inTurn(async () => {
    const from = which === 'undo' ? done : undone
    const gesture = from.at(-1)
    if (!gesture) return
    const late: Promise<Answer>[] = []
    const whole = await run(gesture[which], gesture.moment, late)
    const turned = { ...gesture, moment: watch.mark() }
    if (which === 'undo') done = done.filter((other) => other !== gesture)
    else undone = undone.filter((other) => other !== gesture)
    if (whole) {
      if (which === 'undo') undone = [...undone, turned]
      else done = [...done, turned]
      said(which)
    }
    settle(turned, late)
    changed()
  })

  return {
    make: (commands) => inTurn(async () => {
      const undo: Later[] = [], redo: Later[] = [], late: Promise<Answer>[] = []
      let whole = true
      watch.look(state())
      for (const command of commands) {
        const gesture = gestureOf(state(), command, newId)
        const performed = await perform(command)
        if (!performed.ok) { refused(performed.error); whole = false; break }
        late.push(performed.answer)
        if (gesture) { undo.unshift(...gesture.undo); redo.push(...gesture.redo) }
      }
      watch.look(state())
      if (undo.length > 0) {
        const gesture = { undo, redo, moment: watch.mark() }
        done = [...done, gesture].slice(-remembered)
        settle(gesture, late)
      } else for (const answer of late) void answer.then((given) => { if (!given.ok) refused(given.error) })
      if (whole && commands.length > 0) undone = []
      changed()
      return whole
    }),
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    look: () => watch.look(state()),
    get canUndo() { return done.length > 0 },
    get canRedo() { return undone.length > 0 },
  }
}
