import { m } from '../paraglide/messages.js'

/** That this café is an example, always in sight; what of it is made up, for whoever asks. */
export const Example = ({ text }: { text: string }) => <details className="example"><summary>{m.phone_example()}</summary><p dir="auto">{text}</p></details>
