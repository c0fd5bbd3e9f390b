import { openTables } from '@tablee/domain/table/read'
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { paginate } from '../harvest/paginate.ts'
import { PageDots } from '../stage/PageDots.tsx'
import { useBox } from '../stage/useBox.ts'
import { useFonts } from '../stage/useFonts.ts'
import { usePages } from '../stage/usePages.ts'
import { createRuler } from '../stage/ruler.ts'
import styles from './TableQuestions.module.css'

const stay = 8_000
/** Between two questions, in rem. */
const gap = 0.9

/** Which question each table has, page by page. */
export const TableQuestions = () => {
  const texts = useCafe((view) => view.state.settings.questions.texts)
  const tables = useCafe(useShallow((view) => openTables(view.state)))
  const [attach, box] = useBox()
  const fonts = useFonts()
  const pages = useMemo(() => {
    if (!box || !fonts) return []
    const ruler = createRuler(styles.row ?? '', box.width)
    const rows = tables.flatMap((table) => { const text = texts[table - 1]; return text === undefined ? [] : [{ id: String(table), text }] })
    const heights = ruler(rows.map(({ text }) => text))
    return paginate(rows.map((row) => ({ ...row, height: heights.get(row.text) ?? 0 })), { columns: 1, height: box.height, gap: gap * box.rem })
  }, [texts, tables, box, fonts])
  const page = usePages(pages.length, stay)
  return (
    <section className={styles.questions} aria-label={m.screen_questions_by_table()}>
      <div className={styles.frame} ref={attach}>
        <ol className={styles.list} style={{ gap: `${gap}rem` }}>
          {(pages[page]?.[0] ?? []).map(({ id, text }) => (
            <li key={id} className={styles.row}><strong className={styles.table}>{m.screen_table_question({ table: id })}</strong> {text}</li>
          ))}
        </ol>
      </div>
      <PageDots page={page} pages={pages.length} />
    </section>
  )
}
