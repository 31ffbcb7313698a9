import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';
import type { Connection, Gateway } from '../gateways/gateway';
import type { Hints } from '../hints/hints';
import type { Settings } from '../http/settings';
import type { LidRun } from '../lids/lidRun';
import type { SharedReadings } from '../paging/sharedReadings';
import type { Field, Values } from '../parameters/field';
import type { PictureRun } from '../pictures/pictureRun';

/** What a person gave for one input item: the operation's parameters, and what stands in 'Options'. */
export type Given = { gateway: Gateway; parameters: Values; options: Values };

/** The way to the account of an input item, and what all input items of the run share. */
export type Task = {
	gateway: Gateway;
	connection: Connection;
	settings: Settings;
	hints: Hints;
	lids: LidRun;
	pictures: PictureRun;
	readings: SharedReadings;
};

/** What an operation gives for the next node; the node itself adds from which input item it came. */
export type OutputItem = Pick<INodeExecutionData, 'json' | 'binary'>;

/** Gives the output items of one input item. */
export type Execute = (task: Task) => Promise<OutputItem[]>;

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
	/** The option for how many input items may be under way at once; without it they come one by one. */
	itemsAtOnce?: Field<number>;
	isOfferedBy(gateway: Gateway): boolean;
	/**
	 * Reads the parameters of one input item.
	 * @throws NodeOperationError for a value that a parameter can't have
	 */
	prepare(given: Given): Execute;
};
