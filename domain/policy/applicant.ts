import type { Policy } from './types'

export const applicantPolicy = {} as const satisfies Record<string, Policy>
