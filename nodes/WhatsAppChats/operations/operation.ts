import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { Connection, Gateway } from '../gateways/gateway';
import type { Hints } from '../hints/hints';
import type { PictureRun } from '../pictures/pictureRun';

/** One input item to be worked on, and the way to the account it names. */
export type Task = {
	context: IExecuteFunctions;
	itemIndex: number;
	gateway: Gateway;
	connection: Connection;
	/** These two are shared by all input items of the run. */
	hints: Hints;
	pictures: PictureRun;
};

/** What an operation gives for the next node; the node itself adds from which input item it came. */
export type OutputItem = Pick<INodeExecutionData, 'json' | 'binary'>;

/** Something the node can do, the same on every gateway that offers it. */
export type Operation = {
	value: string;
	name: string;
	/** Read by people in the node's panel, and by AI agents as what the tool does. */
	action: string;
	description: string;
	/** Its parameters, without the condition that they belong to this operation. */
	parameters: INodeProperties[];
	/** What a gateway must be able to do for an option to be shown, by the option's name. */
	optionNeeds?: Readonly<Record<string, (gateway: Gateway) => boolean>>;
	isOfferedBy(gateway: Gateway): boolean;
	/** Gives the output items of one input item. */
	execute(task: Task): Promise<OutputItem[]>;
};
