/** Minutes without a request after which a session ends. */
export const IDLE_MINUTES = 60

/** Hours after which a session ends however busy it is. */
export const ABSOLUTE_HOURS = 12

/** Minutes for which the second factor given at sign-in counts as recent. */
export const STRONG_MINUTES = 30

/** Sessions a person may hold at once; the oldest is closed when one more opens. */
export const SESSIONS_AT_ONCE = 5

/** Minutes a person has to give the second factor after the password. */
export const PENDING_MINUTES = 10
