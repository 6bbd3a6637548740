import type { Policy } from './types'

export const publicPolicy = {} as const satisfies Record<string, Policy>
