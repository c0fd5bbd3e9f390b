import { shownNotes } from '@tablee/domain/issue/read'
import { paper } from '../../components/paper.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import type { IssuePiece } from './deck.ts'
import styles from './NoteCard.module.css'

/** An issue as a note of paper, in the paper of the round its first note was written in. */
export const NoteCard = ({ piece, newest }: { piece: IssuePiece; newest: boolean }) => {
  const round = useCafe(({ state }) => {
    const issue = state.issues.get(piece.issueId)
    return issue ? (shownNotes(state, issue)[0]?.round ?? 1) : 1
  })
  const notes = useCafe(({ state }) => {
    const issue = state.issues.get(piece.issueId)
    return issue ? shownNotes(state, issue).length : 1
  })
  return (
    <li className={`paper ${paper(round)} ${styles.note}`} data-newest={newest} data-many={notes > 1} data-issue={piece.issueId}>
      {piece.text}
      {newest ? <span className="hidden-visually"> ({m.screen_newest()})</span> : null}
      {piece.parts > 1 && piece.part > 1 ? <span className={styles.mark}>{m.screen_continued()}</span> : notes > 1 ? <span className={styles.mark} aria-hidden="true">×{notes}</span> : null}
    </li>
  )
}
