/** What the vault of one enterprise may hold, told to people in the same number. */
export const VAULT_BYTES = 2 * 1024 * 1024 * 1024

/** Items on one page of a vault. */
export const VAULT_PAGE = 20

/** Days a file found clean counts as examined without looking again; signatures of viruses change. */
export const SCAN_DAYS = 30
