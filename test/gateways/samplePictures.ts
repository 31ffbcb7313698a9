/** Small pictures of every kind that WhatsApp serves, as a browser wrote them. */
export const SAMPLE_PICTURES = {
	jpeg: picture(
		'/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtq',
		'eJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSk',
		'pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAEAAQDASIAAhEBAxEB/8QA',
		'FQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAA',
		'AAAAAwX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCwAEl//9k=',
	),
	png: picture(
		'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAYAAACp8Z5+AAAAI0lEQVR4AYTIMQ0AAAwCwQYvtVbDFQQr',
		'YeGTXw77Rx8TdRAAAAD//x4x4tIAAAAGSURBVAMAL+oJfRUwN7gAAAAASUVORK5CYII=',
	),
	webp: picture('UklGRjQAAABXRUJQVlA4ICgAAABwAQCdASoEAAQABABoJaACdAFAAAD+yL/VVPX43f/Fof28/4NbSgAA'),
	gif: picture('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
};

/** What each kind is called in HTTP, and at the end of a file's name. */
export const PICTURE_KINDS = [
	['jpeg', 'image/jpeg', 'jpg'],
	['png', 'image/png', 'png'],
	['webp', 'image/webp', 'webp'],
	['gif', 'image/gif', 'gif'],
] as const;

function picture(...base64: string[]): Buffer {
	return Buffer.from(base64.join(''), 'base64');
}
