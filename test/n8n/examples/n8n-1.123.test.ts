import { describeExamples } from './describeExamples';

describeExamples('n8n-1.123');
