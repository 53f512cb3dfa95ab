import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import "./chunk-W3JPNJFX.js";

// docs/schema/population.schema.json
var population_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "population.json",
  description: 'Every change of a release, as release-evidence froze it: a sample can be drawn from it alone. A value that is not known is {"unresolved": reason}.',
  type: "object",
  properties: {
    schema: {
      const: "release-evidence-population/1"
    },
    tool: {
      type: "object",
      properties: {
        name: {
          const: "release-evidence"
        },
        version: {
          type: "string"
        }
      },
      required: [
        "name",
        "version"
      ]
    },
    system: {
      type: "string"
    },
    release: {
      type: "object",
      properties: {
        repository: {
          type: [
            "string",
            "null"
          ]
        },
        tag: {
          type: [
            "string",
            "null"
          ]
        },
        commit: {
          type: [
            "string",
            "null"
          ]
        },
        at: {
          type: "string",
          description: "ISO 8601 with zone Z"
        },
        atFrom: {
          type: "string"
        }
      },
      required: [
        "repository",
        "tag",
        "commit",
        "at",
        "atFrom"
      ]
    },
    range: {
      type: [
        "object",
        "null"
      ],
      description: "Attributes of the commit-range: from where to where, counts by git and by the platform, their differences; null: there is none"
    },
    problems: {
      type: "array",
      description: "What could not be read of the changes, so that there may be more of them",
      items: {
        type: "object",
        properties: {
          code: {
            type: "string"
          },
          message: {
            type: "string"
          }
        },
        required: [
          "code",
          "message"
        ]
      }
    },
    changes: {
      type: "array",
      description: "In code unit order of their ids",
      items: {
        allOf: [
          {
            $ref: "#/$defs/item"
          },
          {
            properties: {
              id: {
                pattern: "^change:[!-+\\--~]+$",
                not: {
                  pattern: '"'
                },
                description: "Without blanks, commas and quotes"
              }
            }
          }
        ]
      }
    },
    deployments: {
      type: [
        "array",
        "null"
      ],
      description: "Deployments of the platform; null: it was not asked",
      items: {
        $ref: "#/$defs/item"
      }
    },
    deployedCode: {
      type: "array",
      description: "What runs as a function of the release, held against what was released; none: nobody supplied it",
      items: {
        $ref: "#/$defs/item"
      }
    },
    digest: {
      type: "string",
      pattern: "^[0-9a-f]{64}$",
      description: "SHA-256 over the canonical JSON (RFC 8785) of changes"
    }
  },
  required: [
    "schema",
    "tool",
    "system",
    "release",
    "range",
    "problems",
    "changes",
    "deployments",
    "deployedCode",
    "digest"
  ],
  $defs: {
    item: {
      type: "object",
      properties: {
        id: {
          type: "string",
          description: "Id of the fact, the same in each run"
        },
        attributes: {
          type: "object",
          description: "Of the fact, as docs/facts.md has them, and deployedTo"
        },
        place: {
          type: "object",
          properties: {
            path: {
              type: "string"
            },
            line: {
              type: [
                "integer",
                "null"
              ]
            },
            column: {
              type: [
                "integer",
                "null"
              ]
            },
            pointer: {
              type: [
                "string",
                "null"
              ]
            }
          },
          required: [
            "path",
            "line",
            "column",
            "pointer"
          ]
        },
        records: {
          type: "array",
          description: "Further records of the platform about it, below exhibits/",
          items: {
            type: "object",
            properties: {
              path: {
                type: "string"
              },
              pointer: {
                type: "string"
              }
            },
            required: [
              "path",
              "pointer"
            ]
          }
        }
      },
      required: [
        "id",
        "attributes",
        "place",
        "records"
      ]
    }
  }
};
export {
  population_schema_default as default
};
