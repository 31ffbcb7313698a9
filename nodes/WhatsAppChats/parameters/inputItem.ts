import type { IGetNodeParameterOptions, INode } from 'n8n-workflow';

/** What the parameters of a node are read through; n8n's own contexts differ in their signatures. */
export type ParameterContext = {
	getNode(): INode;
	/** The time zone of the workflow. */
	getTimezone(): string;
	getNodeParameter(
		name: string,
		itemIndex: number,
		fallback?: unknown,
		options?: IGetNodeParameterOptions,
	): unknown;
};

/** The input item whose parameters are read. */
export type InputItem = { context: ParameterContext; itemIndex: number };
