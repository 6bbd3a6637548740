import type { Policy } from './types'

export const decisionPolicy = {} as const satisfies Record<string, Policy>
