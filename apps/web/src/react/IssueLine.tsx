import type { Issue } from '@tablee/domain/cafe/state'
import { issueText } from '@tablee/domain/issue/read'
import { Words } from '../components/Words.tsx'
import { useCafe } from '../store/useCafe.ts'
import type { Signer } from './signer.ts'
import { Target } from './Target.tsx'

/** An issue in the participants' words, and what is answered to it. */
export const IssueLine = ({ issue, themeId, number, ...writes }: { issue: Issue; themeId: string; number: string; networkId: string; signer: Signer | null; open: boolean }) => {
  const text = useCafe((view) => issueText(view.state, issue))
  return (
    <li>
      <Words className="issue-text"><span className="number">{number}</span> {text}</Words>
      <Target {...writes} themeId={themeId} issueId={issue.id} title={text.slice(0, 80)} />
    </li>
  )
}
