export const VETO_STATES = ['in_force', 'expired', 'lifted', 'withdrawn'] as const
export type VetoState = (typeof VETO_STATES)[number]

/** How an entry stands on a day. It lifts by itself: nobody has to do anything for it to end. */
export const vetoState = (
  veto: { expiresOn: string; repairedOn: string | null; isWithdrawn?: boolean },
  today: string,
): VetoState =>
  veto.isWithdrawn
    ? 'withdrawn'
    : veto.repairedOn
      ? 'lifted'
      : veto.expiresOn < today
        ? 'expired'
        : 'in_force'
