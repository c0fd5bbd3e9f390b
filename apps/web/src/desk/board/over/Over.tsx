import { useEffect, useRef, type ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useBoard, useBoardView, type Over as What } from '../boardContext.ts'
import { AlikeNotes } from './AlikeNotes.tsx'
import { Groups } from './Groups.tsx'
import { IssuePicker } from './IssuePicker.tsx'
import { MoveMenu } from './MoveMenu.tsx'
import { Reword } from './Reword.tsx'

/** What is open over the board: one dialog, whatever it holds. Escape or a click beside it closes it. */
export const Over = () => {
  const { view } = useBoard()
  const over = useBoardView((board) => board.over)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (over && !dialog.current?.open) {
      dialog.current?.showModal()
      // The box asks for a keyboard: on a tablet that would cover the list.
      dialog.current?.querySelector<HTMLElement>(over.kind === 'menu' && !over.byKeyboard ? '[role=listbox]' : 'input[type=text], textarea')?.focus()
    }
    if (!over && dialog.current?.open) dialog.current.close()
  }, [over])
  const close = (): void => dialog.current?.close()
  return (
    <dialog ref={dialog} className={`menu over-${over?.kind ?? 'nothing'}`} aria-label={over ? nameOf(over) : undefined} onClose={() => view.setState({ over: null })} onMouseDown={(event) => { if (event.target === dialog.current) close() }}>
      {over ? <div className="menu-list" key={over.kind}>{inside(over, close)}<button type="button" className="menu-close" onClick={close}>{m.common_close()}</button></div> : null}
    </dialog>
  )
}

const nameOf = (over: What): string => {
  switch (over.kind) {
    case 'menu': return m.desk_move_menu()
    case 'merge': return m.desk_merge_with()
    case 'before': return m.desk_place_before()
    case 'reword': return m.desk_reword()
    case 'alike': return m.desk_alike_title()
    case 'groups': return m.desk_groups_title()
    default: return over satisfies never
  }
}

const inside = (over: What, close: () => void): ReactNode => {
  switch (over.kind) {
    case 'menu': return <MoveMenu over={over} close={close} />
    case 'merge': case 'before': return <IssuePicker over={over} close={close} />
    case 'reword': return <Reword id={over.id} close={close} />
    case 'alike': return <AlikeNotes id={over.id} close={close} />
    case 'groups': return <Groups close={close} />
    default: return over satisfies never
  }
}
