import type zh from '../zh-CN/shell'

const words: typeof zh = {}

export default words
