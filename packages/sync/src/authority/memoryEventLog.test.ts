import { eventLogContract } from './eventLog.contract.ts'
import { createMemoryEventLog } from './memoryEventLog.ts'

eventLogContract('in memory', {
  onDisk: false,
  open: async () => {
    const log = createMemoryEventLog()
    return { log, beside: async () => log, again: async () => log }
  },
})
