import { m } from '../../paraglide/messages.js'
import styles from './PageDots.module.css'

/** Which of how many pages is up; nothing where there is one alone. */
export const PageDots = ({ page, pages }: { page: number; pages: number }) =>
  pages < 2 ? null : pages <= 24 ? (
    <p className={styles.dots}>
      <span className="hidden-visually">{m.screen_page_of({ page: page + 1, pages })}</span>
      {Array.from({ length: pages }, (_, index) => <span key={index} className={styles.dot} data-on={index === page} aria-hidden="true" />)}
    </p>
  ) : <p className={styles.figures}>{m.screen_page_of({ page: page + 1, pages })}</p>
