export const root: string
export const build: () => void
export const install: () => void
