import type { IDisplayOptions } from 'n8n-workflow';

/** For a parameter that only an AI agent's tool has. */
export const IN_TOOL: IDisplayOptions = { show: { '@tool': [true] } };

/** For one that no tool has: its answer has a form of its own, and no files. */
export const NOT_IN_TOOL: IDisplayOptions = { hide: { '@tool': [true] } };
