import { NodeOperationError, type INodeProperties } from 'n8n-workflow';
import { readCollection } from '../parameters/collection';
import type { Task } from '../operations/operation';
import { readSwitch } from '../parameters/optionValues';

const DEFAULT_FIELD = 'picture';

export const downloadPictures: INodeProperties = {
	displayName: 'Download Pictures',
	name: 'downloadPictures',
	type: 'boolean',
	default: false,
	description: "Whether to put each chat's profile picture on its item as a file (binary data)",
};

export const pictureField: INodeProperties = {
	displayName: 'Picture Field',
	name: 'pictureField',
	type: 'string',
	default: DEFAULT_FIELD,
	placeholder: 'e.g. picture',
	description: 'The name of the output binary field to put each picture in',
	displayOptions: { show: { downloadPictures: [true] } },
};

/**
 * Reads 'Download Pictures' and 'Picture Field'.
 * @returns the field, or null where no pictures are wanted
 */
export function readPictureField(task: Task): string | null {
	if (!readSwitch(task, downloadPictures)) return null;
	const { context, itemIndex } = task;
	const given = readCollection(task, 'options').pictureField ?? DEFAULT_FIELD;
	const field = typeof given === 'string' ? given.trim() : null;
	if (field !== null && /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u.test(field)) return field;
	throw new NodeOperationError(
		context.getNode(),
		field === ''
			? "'Picture Field' is empty"
			: "'Picture Field' is not a name that a field can have",
		{
			itemIndex,
			description:
				"Enter a name like 'picture': a letter first, then letters, digits, _ and -. Later nodes find the file by it.",
		},
	);
}
