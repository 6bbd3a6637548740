import type { Policy } from './types'

export const accountPolicy = {} as const satisfies Record<string, Policy>
