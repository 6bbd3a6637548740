import type { Policy } from './types'

export const adminPolicy = {} as const satisfies Record<string, Policy>
