export default {
  parameters: { inForceOn: '方案参数取估值基准日{day}有效的一档。', since: '{day}起' },
}
