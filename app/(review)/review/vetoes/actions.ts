'use server'
import { action } from '@/app/_lib/action'
import { officeDoors } from '@/app/_lib/doors/office'
import { afterUndo, toVeto } from '@/app/_lib/review/veto'

export const enterVeto = action('enter-veto', officeDoors['enter-veto'], toVeto)
export const liftVetoEntry = action('lift-veto-entry', officeDoors['lift-veto-entry'], toVeto)
export const withdrawVeto = action('withdraw-veto', officeDoors['withdraw-veto'], toVeto)
export const previewVetoes = action('preview-vetoes', officeDoors['preview-vetoes'])
export const importVetoes = action('import-vetoes', officeDoors['import-vetoes'])
export const undoVetoImport = action('undo-veto-import', officeDoors['undo-veto-import'], afterUndo)
