import type { IGetNodeParameterOptions, INode, IPollFunctions } from 'n8n-workflow';

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
export type InputItem = {
	context: ParameterContext;
	itemIndex: number;
	/** Says how a value was understood, where that may surprise. */
	note?(message: string): void;
};

/** A trigger has no input item: its parameters are read as those of a first one. */
export function pollInputItem(context: IPollFunctions): InputItem {
	return {
		itemIndex: 0,
		context: {
			getNode: () => context.getNode(),
			getTimezone: () => context.getTimezone(),
			getNodeParameter: (name, _itemIndex, fallback, options) =>
				context.getNodeParameter(name, fallback, options),
		},
	};
}
