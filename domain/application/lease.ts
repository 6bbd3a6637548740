/** Minutes without a stroke after which a section is free for colleagues again. */
export const LEASE_IDLE_MINUTES = 5

/** Who holds a section, as stored. */
export type Lease = { personId: string; tab: string; browser: string; renewedAt: Date }

/** What a section is to one page: free, its own, the same person's elsewhere, or a colleague's. */
export type LeaseState = 'free' | 'mine' | 'elsewhere' | 'held'

/** How a section stands to a page of a person at a moment; a holder who has been idle too long holds nothing. */
export const leaseState = (
  lease: Omit<Lease, 'browser'> | null,
  me: { personId: string; tab: string },
  now: Date,
): LeaseState => {
  if (!lease || now.getTime() - lease.renewedAt.getTime() >= LEASE_IDLE_MINUTES * 60_000) return 'free'
  if (lease.personId !== me.personId) return 'held'
  return lease.tab === me.tab ? 'mine' : 'elsewhere'
}

/**
 * Whether a page gets back what a window of the same browser held: only the page can know that no such window is open any
 * more, and says so; which browser it was is compared here. What nobody could name is no browser.
 */
export const isOwnBrowser = (lease: Lease | null, me: { personId: string; browser: string }): boolean =>
  lease !== null && me.browser !== '' && lease.personId === me.personId && lease.browser === me.browser

/** Seconds between two signs of life of a page that is being filled. */
export const LEASE_RENEW_SECONDS = 20

/** Seconds between two looks of a page at who fills it and what was saved. */
export const LEASE_LOOK_SECONDS = 5
