import type { Policy } from './types'

export const expertPolicy = {} as const satisfies Record<string, Policy>
