import type { INodeProperties } from 'n8n-workflow';
import { NOT_IN_TOOL } from '../agentTool/display';
import { booleanField } from '../parameters/booleanField';
import type { Field, Values } from '../parameters/field';
import { refusal } from '../parameters/refusal';

const downloadPictures = booleanField({
	displayName: 'Download Pictures',
	name: 'downloadPictures',
	type: 'boolean',
	default: false,
	description: "Whether to put each chat's profile picture on its item as a file (binary data)",
	displayOptions: NOT_IN_TOOL,
});

const definition: INodeProperties & { default: string } = {
	displayName: 'Picture Field',
	name: 'pictureField',
	type: 'string',
	default: 'picture',
	placeholder: 'e.g. picture',
	description: 'The name of the output binary field to put each picture in',
	displayOptions: { show: { downloadPictures: [true] }, ...NOT_IN_TOOL },
};

const pictureField: Field<string> = {
	definition,
	read(options) {
		const given = options.valueOf(definition) ?? definition.default;
		const field = typeof given === 'string' ? given.trim() : null;
		if (field !== null && /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u.test(field)) return field;
		throw refusal(
			options.item,
			field === ''
				? "'Picture Field' is empty"
				: "'Picture Field' is not a name that a field can have",
			"Enter a name like 'picture': a letter first, then letters, digits, _ and -. Later nodes find the file by it.",
		);
	},
};

/** 'Download Pictures' and 'Picture Field'. */
export const pictureOptions = [downloadPictures.definition, pictureField.definition];

/** The binary field that pictures go to; null where no pictures are wanted. */
export function readPictureField(options: Values): string | null {
	return downloadPictures.read(options) ? pictureField.read(options) : null;
}
