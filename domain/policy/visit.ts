import type { Policy } from './types'

export const visitPolicy = {} as const satisfies Record<string, Policy>
