// Beside the page, so that the board never stutters for it.
import { findingsOf } from './findings.ts'
import type { Question } from './messages.ts'

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  // A worker has no target origin: it answers the page that made it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(findingsOf(data))
})
