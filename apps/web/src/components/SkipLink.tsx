import { m } from '../paraglide/messages.js'

/** The first thing that the keyboard reaches: straight to what the page is about. */
export const SkipLink = () => (
  <a
    className="skip" href="#main"
    onClick={(event) => {
      event.preventDefault()
      const main = document.querySelector('main')
      if (!main) return
      main.tabIndex = -1
      main.focus()
    }}
  >{m.common_skip()}</a>
)
