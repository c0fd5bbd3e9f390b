import { createContext, useContext } from 'react'

/** Whether the picture is frozen: its pages do not turn by themselves then. */
export const StillContext = createContext(false)
export const useStill = (): boolean => useContext(StillContext)
