import type { AskedField } from './schema-asked'

/** What of the form all versions asked of some kinds of brand only, before versions said so themselves. */
export const plainAsked = (): AskedField[] => [
  { id: 'nicheMarket', isRequired: true, types: ['hidden_champion'] },
  { id: 'nicheShare', isRequired: true, types: ['hidden_champion'] },
  { id: 'brandFoundedYear', isRequired: true, types: ['century_old'] },
  { id: 'clusterName', isRequired: true, types: ['industrial_cluster'] },
  { id: 'regionName', isRequired: true, types: ['regional'] },
  { id: 'exportMarkets', isRequired: true, types: ['international'] },
]
