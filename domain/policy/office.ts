import type { Policy } from './types'

export const officePolicy = {} as const satisfies Record<string, Policy>
