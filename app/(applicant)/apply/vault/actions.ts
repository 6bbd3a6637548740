'use server'
import { action } from '@/app/_lib/action'
import { vaultDoors } from '@/app/_lib/doors/vault'
import { localPath } from '@/app/_lib/page'
import { paths } from '@/domain/paths'

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const toItem = ({ id }: { id: string }): Promise<string> => localPath(`${paths.applyVaultItem(id)}?saved=1`)

export const saveVaultItem = action('save-vault-item', vaultDoors['save-vault-item'], toItem)
export const archiveVaultItem = action('archive-vault-item', vaultDoors['archive-vault-item'], toItem)
export const restoreVaultItem = action('restore-vault-item', vaultDoors['restore-vault-item'], toItem)
export const restoreVaultVersion = action(
  'restore-vault-version',
  vaultDoors['restore-vault-version'],
  toItem,
)
export const takeVaultFile = action('take-vault-file', vaultDoors['take-vault-file'], (value, form) =>
  localPath(`${paths.applyEvidence(text(form, 'applicationId'))}#files-${value.kind}`),
)
export const takeVaultRecord = action('take-vault-record', vaultDoors['take-vault-record'], (_, form) =>
  localPath(`${paths.applySection(text(form, 'applicationId'), text(form, 'section'))}?saved=1`),
)
export const keepInVault = action('keep-in-vault', vaultDoors['keep-in-vault'], (value, form) =>
  localPath(`${paths.applyEvidence(text(form, 'applicationId'))}?kept=1#files-${value.kind}`),
)
export const startRenewal = action('start-renewal', vaultDoors['start-renewal'], value =>
  localPath(paths.applyCase(value.applicationId)),
)
export const confirmCarried = action('confirm-carried', vaultDoors['confirm-carried'], (value, form) =>
  localPath(paths.applySection(text(form, 'applicationId'), value.section)),
)
