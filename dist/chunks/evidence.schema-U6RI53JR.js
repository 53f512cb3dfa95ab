import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import "./chunk-W3JPNJFX.js";

// docs/schema/evidence.schema.json
var evidence_schema_default = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:release-evidence:evidence:1",
  title: "Release evidence",
  description: "evidence.json: what was collected for one release of a serverless system, what checks say of it, and which SOC 2 criteria and ISO/IEC 27001:2022 controls that bears on. All lists are sorted; equal input gives equal bytes.",
  type: "object",
  properties: {
    schema: {
      const: "release-evidence/1",
      description: "Version of this schema"
    },
    tool: {
      type: "object",
      description: "What made the report",
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
      ],
      additionalProperties: false
    },
    catalogue: {
      type: "object",
      description: "The checks, frameworks and tables that were used",
      properties: {
        digest: {
          type: "string",
          description: "SHA-256 over all of it, values of parameters included"
        },
        tables: {
          type: "string",
          pattern: "^[0-9a-f]{64}$",
          description: "SHA-256 over the tables alone"
        },
        checks: {
          type: "integer",
          minimum: 0,
          description: "How many checks it has"
        },
        frameworks: {
          type: "array",
          items: {
            type: "object",
            properties: {
              id: {
                type: "string"
              },
              name: {
                type: "string"
              },
              digest: {
                type: "string",
                pattern: "^[0-9a-f]{64}$",
                description: "SHA-256, hexadecimal"
              }
            },
            required: [
              "id",
              "name",
              "digest"
            ],
            additionalProperties: false
          }
        }
      },
      required: [
        "digest",
        "tables",
        "checks",
        "frameworks"
      ],
      additionalProperties: false
    },
    system: {
      type: "string",
      description: "Name of the system"
    },
    release: {
      type: "object",
      description: "What was released",
      properties: {
        repository: {
          type: [
            "string",
            "null"
          ],
          description: "OWNER/NAME"
        },
        tag: {
          type: [
            "string",
            "null"
          ],
          description: "Tag"
        },
        commit: {
          type: [
            "string",
            "null"
          ],
          description: "Commit, hexadecimal"
        },
        at: {
          type: "string",
          pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$",
          description: "The only time that the run knows"
        },
        atFrom: {
          enum: [
            "at",
            "configuration",
            "SOURCE_DATE_EPOCH",
            "tag",
            "commit",
            "clock"
          ],
          description: "Where that time comes from"
        }
      },
      required: [
        "repository",
        "tag",
        "commit",
        "at",
        "atFrom"
      ],
      additionalProperties: false
    },
    scope: {
      type: "object",
      description: "What was asked for",
      properties: {
        environments: {
          type: "array",
          items: {
            type: "string"
          }
        },
        accounts: {
          type: "array",
          items: {
            type: "string"
          }
        },
        frameworks: {
          type: "array",
          items: {
            type: "string"
          }
        },
        categories: {
          type: "object",
          description: "Groups selected, by framework",
          additionalProperties: {
            type: "array",
            items: {
              type: "string"
            }
          }
        },
        profile: {
          $ref: "#/$defs/profile"
        },
        leftOut: {
          type: "array",
          description: "What was left out by choice, in words",
          items: {
            type: "string"
          }
        }
      },
      required: [
        "environments",
        "accounts",
        "frameworks",
        "categories",
        "profile",
        "leftOut"
      ],
      additionalProperties: false
    },
    evidence: {
      type: "array",
      description: "Everything that was collected",
      items: {
        $ref: "#/$defs/evidence"
      }
    },
    problems: {
      type: "array",
      description: "Problems that belong to no single evidence",
      items: {
        $ref: "#/$defs/problem"
      }
    },
    looked: {
      type: "array",
      description: "What looked for each kind: patterns, commands of git, endpoints of the platform",
      items: {
        type: "object",
        properties: {
          kind: {
            $ref: "#/$defs/kind"
          },
          pattern: {
            type: "string"
          },
          found: {
            type: "integer",
            minimum: 0,
            description: "Files of a pattern; records of a command or an endpoint"
          }
        },
        required: [
          "kind",
          "pattern",
          "found"
        ],
        additionalProperties: false
      }
    },
    facts: {
      type: "array",
      description: "What the evidence says",
      items: {
        $ref: "#/$defs/fact"
      }
    },
    checks: {
      type: "array",
      description: "The checks as they were judged",
      items: {
        $ref: "#/$defs/check"
      }
    },
    results: {
      type: "array",
      description: "What came of each check",
      items: {
        $ref: "#/$defs/checkResult"
      }
    },
    frameworks: {
      type: "array",
      description: "Frameworks in scope, controls in the order of the framework",
      items: {
        type: "object",
        properties: {
          id: {
            type: "string"
          },
          name: {
            type: "string"
          },
          noun: {
            type: "string",
            description: "How one of its controls is called"
          },
          exclusions: {
            type: "boolean",
            description: "Whether a Statement of Applicability may take a control out"
          },
          own: {
            type: "boolean",
            description: "The user's own, from the repository"
          },
          groups: {
            type: "array",
            items: {
              type: "object",
              properties: {
                id: {
                  type: "string"
                },
                title: {
                  type: "string"
                },
                inScope: {
                  type: "boolean",
                  description: "Selected, or always in"
                }
              },
              required: [
                "id",
                "title",
                "inScope"
              ],
              additionalProperties: false
            }
          },
          controls: {
            type: "array",
            items: {
              $ref: "#/$defs/control"
            }
          }
        },
        required: [
          "id",
          "name",
          "noun",
          "exclusions",
          "own",
          "groups",
          "controls"
        ],
        additionalProperties: false
      }
    },
    controls: {
      type: "array",
      description: "What the evidence says about each control",
      items: {
        type: "object",
        properties: {
          framework: {
            type: "string"
          },
          control: {
            type: "string"
          },
          status: {
            $ref: "#/$defs/status"
          },
          because: {
            type: "string",
            description: "Which rule, which checks, what is missing"
          },
          severity: {
            anyOf: [
              {
                $ref: "#/$defs/severity"
              },
              {
                type: "null"
              }
            ]
          }
        },
        required: [
          "framework",
          "control",
          "status",
          "because",
          "severity"
        ],
        additionalProperties: false
      }
    },
    coverage: {
      $ref: "#/$defs/coverages"
    },
    exceptions: {
      type: "array",
      description: "Accepted failures, each with what became of it",
      items: {
        type: "object",
        properties: {
          id: {
            type: "string"
          },
          check: {
            type: "string"
          },
          fact: {
            type: [
              "string",
              "null"
            ],
            description: "Id of a fact, or a glob over ids; null: function is set"
          },
          function: {
            type: [
              "string",
              "null"
            ],
            description: "Name of a function, with what belongs to it; null: fact is set"
          },
          reason: {
            type: [
              "string",
              "null"
            ]
          },
          risk: {
            type: [
              "string",
              "null"
            ]
          },
          owner: {
            type: [
              "string",
              "null"
            ]
          },
          approver: {
            type: [
              "string",
              "null"
            ]
          },
          created: {
            anyOf: [
              {
                type: "string",
                pattern: "^\\d{4}-\\d{2}-\\d{2}$",
                description: "ISO date"
              },
              {
                type: "null"
              }
            ]
          },
          expires: {
            anyOf: [
              {
                type: "string",
                pattern: "^\\d{4}-\\d{2}-\\d{2}$",
                description: "Last day on which it holds"
              },
              {
                type: "null"
              }
            ]
          },
          compensating: {
            type: "array",
            items: {
              type: "string"
            }
          },
          ticket: {
            type: [
              "string",
              "null"
            ]
          },
          place: {
            $ref: "#/$defs/place"
          },
          state: {
            enum: [
              "in-force",
              "expired",
              "void",
              "unmatched",
              "invalid"
            ]
          },
          because: {
            type: "string"
          },
          facts: {
            type: "array",
            description: "Ids of the facts that it matched",
            items: {
              type: "string"
            }
          },
          daysLeft: {
            type: [
              "integer",
              "null"
            ],
            description: "Days from the release to its end; negative: past it"
          }
        },
        required: [
          "id",
          "check",
          "fact",
          "function",
          "reason",
          "risk",
          "owner",
          "approver",
          "created",
          "expires",
          "compensating",
          "ticket",
          "place",
          "state",
          "because",
          "facts",
          "daysLeft"
        ],
        additionalProperties: false
      }
    },
    suppressions: {
      type: "array",
      description: "What manifests tell other tools to leave out: nobody owns it here, and it changes no outcome",
      items: {
        type: "object",
        properties: {
          fact: {
            type: "string",
            description: "Id of the fact"
          },
          tool: {
            type: "string",
            description: "The tool that it is written for"
          },
          on: {
            type: [
              "string",
              "null"
            ],
            description: "Name in the manifest of what it is on; null: the whole file"
          },
          reason: {
            type: [
              "string",
              "null"
            ],
            description: "As stated; null: none, or none that is written out"
          },
          place: {
            $ref: "#/$defs/place"
          },
          rules: {
            type: "array",
            description: "The tool's rules, each with the checks that ask the same; none: all that it has",
            items: {
              type: "object",
              properties: {
                rule: {
                  type: "string"
                },
                checks: {
                  type: "array",
                  items: {
                    type: "object",
                    properties: {
                      check: {
                        type: "string"
                      },
                      outcome: {
                        anyOf: [
                          {
                            $ref: "#/$defs/decided"
                          },
                          {
                            type: "null"
                          }
                        ],
                        description: "Of what it is on; null: the check does not judge it"
                      }
                    },
                    required: [
                      "check",
                      "outcome"
                    ],
                    additionalProperties: false
                  }
                }
              },
              required: [
                "rule",
                "checks"
              ],
              additionalProperties: false
            }
          }
        },
        required: [
          "fact",
          "tool",
          "on",
          "reason",
          "place",
          "rules"
        ],
        additionalProperties: false
      }
    },
    assertions: {
      type: "array",
      description: "Management assertions: what people state, apart from what was checked",
      items: {
        type: "object",
        properties: {
          id: {
            type: "string"
          },
          check: {
            type: [
              "string",
              "null"
            ]
          },
          control: {
            type: [
              "string",
              "null"
            ]
          },
          statement: {
            type: "string"
          },
          owner: {
            type: "string"
          },
          document: {
            anyOf: [
              {
                type: "object",
                properties: {
                  path: {
                    type: "string"
                  },
                  sha256: {
                    type: "string",
                    pattern: "^[0-9a-f]{64}$",
                    description: "SHA-256, hexadecimal"
                  },
                  state: {
                    enum: [
                      "same",
                      "other",
                      "absent",
                      "elsewhere"
                    ],
                    description: "Whether the bytes are those that were read; absent: no such file was read below the root; elsewhere: nobody looked"
                  }
                },
                required: [
                  "path",
                  "sha256",
                  "state"
                ],
                additionalProperties: false
              },
              {
                type: "null"
              }
            ]
          },
          issued: {
            type: "string",
            pattern: "^\\d{4}-\\d{2}-\\d{2}$",
            description: "ISO date"
          },
          validUntil: {
            type: "string",
            pattern: "^\\d{4}-\\d{2}-\\d{2}$",
            description: "Last day on which it holds"
          },
          place: {
            $ref: "#/$defs/place"
          },
          state: {
            enum: [
              "current",
              "expired",
              "not-yet-issued",
              "invalid",
              "other-document"
            ]
          }
        },
        required: [
          "id",
          "check",
          "control",
          "statement",
          "owner",
          "document",
          "issued",
          "validUntil",
          "place",
          "state"
        ],
        additionalProperties: false
      }
    },
    applicability: {
      type: "array",
      description: "What people state of applicability",
      items: {
        type: "object",
        properties: {
          control: {
            type: "string"
          },
          applicable: {
            type: "boolean",
            description: "False takes the control out"
          },
          justification: {
            type: "string"
          },
          owner: {
            type: "string"
          },
          approved: {
            type: "string",
            pattern: "^\\d{4}-\\d{2}-\\d{2}$",
            description: "ISO date"
          },
          place: {
            $ref: "#/$defs/place"
          }
        },
        required: [
          "control",
          "applicable",
          "justification",
          "owner",
          "approved",
          "place"
        ],
        additionalProperties: false
      }
    },
    delta: {
      anyOf: [
        {
          $ref: "#/$defs/delta"
        },
        {
          type: "null"
        }
      ]
    },
    history: {
      type: "array",
      description: "Coverage over releases, oldest first; the last row is this release",
      items: {
        type: "object",
        properties: {
          tag: {
            type: [
              "string",
              "null"
            ]
          },
          at: {
            type: "string",
            pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$",
            description: "ISO 8601 with zone Z"
          },
          catalogueDigest: {
            type: "string"
          },
          coverage: {
            $ref: "#/$defs/coverages"
          }
        },
        required: [
          "tag",
          "at",
          "catalogueDigest",
          "coverage"
        ],
        additionalProperties: false
      }
    },
    worst: {
      anyOf: [
        {
          $ref: "#/$defs/severity"
        },
        {
          type: "null"
        }
      ]
    },
    missing: {
      type: "array",
      description: "Kinds of evidence that were looked for among files and of which nothing was found; of changes and the platform, see asked",
      items: {
        $ref: "#/$defs/kind"
      }
    },
    asked: {
      anyOf: [{ $ref: "#/$defs/askedOfPlatform" }, { type: "null" }],
      description: "What the platform was asked in this run; null: there was no token, and it was not asked. It holds clocks and retries, so that contentDigest leaves it out"
    },
    contentDigest: {
      type: "string",
      pattern: "^[0-9a-f]{64}$",
      description: "SHA-256 over this document without this field and asked, as canonical JSON: keys in code unit order, no white space"
    }
  },
  required: [
    "schema",
    "tool",
    "catalogue",
    "system",
    "release",
    "scope",
    "evidence",
    "problems",
    "looked",
    "facts",
    "checks",
    "results",
    "frameworks",
    "controls",
    "coverage",
    "exceptions",
    "suppressions",
    "assertions",
    "applicability",
    "delta",
    "history",
    "worst",
    "missing",
    "asked",
    "contentDigest"
  ],
  additionalProperties: false,
  $defs: {
    askedOfPlatform: {
      type: "object",
      description: "Information produced by the audited: how the answers that are evidence were asked for",
      properties: {
        token: {
          enum: ["installation", "fine-grained", "classic", "oauth", "user-to-server", "unknown"],
          description: "Kind of the token by its form; installation: of a workflow or an app"
        },
        calls: { type: "integer", minimum: 0, description: "Requests of this run, repeated ones included" },
        budget: { type: "integer", minimum: 0, description: "Requests that a run may make" },
        entries: { type: "array", items: { $ref: "#/$defs/asked" } }
      },
      required: ["token", "calls", "budget", "entries"],
      additionalProperties: false
    },
    asked: {
      type: "object",
      description: "One question to the platform, with all its pages",
      properties: {
        endpoint: { type: "string", description: "Method and path of REST, or GraphQL and the name of the query" },
        parameters: {
          type: "object",
          additionalProperties: { type: ["string", "number", "boolean", "null"] }
        },
        calls: { type: "integer", minimum: 0, description: "Requests, repeated ones included" },
        pages: { type: "integer", minimum: 0, description: "Answers that were read" },
        records: { type: "integer", minimum: 0 },
        from: { $ref: "#/$defs/clock" },
        to: { $ref: "#/$defs/clock" },
        refusals: {
          type: "array",
          description: "What was not given; none: all of it was",
          items: { $ref: "#/$defs/refusal" }
        }
      },
      required: ["endpoint", "parameters", "calls", "pages", "records", "from", "to", "refusals"],
      additionalProperties: false
    },
    clock: {
      type: "string",
      pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$",
      description: "ISO 8601, by the clock of the machine"
    },
    refusal: {
      type: "object",
      description: "Why the platform did not tell something",
      properties: {
        reason: {
          enum: [
            "unauthorised",
            "forbidden",
            "not-found",
            "rate-limit",
            "unreachable",
            "switched-off",
            "short",
            "cap",
            "budget",
            "unexpected"
          ],
          description: "short: it told of more than it gave; budget: the run stopped asking"
        },
        status: { type: "integer", description: "Of HTTP; 0: there was no answer" },
        permission: {
          type: ["string", "null"],
          description: "What the token would need, as a workflow file has it; null: no permission would help"
        }
      },
      required: ["reason", "status", "permission"],
      additionalProperties: false
    },
    kind: {
      enum: [
        "manifest",
        "policy",
        "signature",
        "test",
        "log",
        "document",
        "drift",
        "package",
        "workflow",
        "component",
        "scan",
        "change",
        "platform",
        "configuration"
      ],
      description: "Kind of evidence"
    },
    profile: {
      enum: [
        "baseline",
        "standard"
      ]
    },
    severity: {
      enum: [
        "low",
        "medium",
        "high",
        "critical"
      ]
    },
    outcome: {
      enum: [
        "pass",
        "fail",
        "no-evidence",
        "error",
        "not-applicable"
      ]
    },
    decided: {
      enum: [
        "pass",
        "fail",
        "no-evidence",
        "error",
        "not-applicable",
        "excepted",
        "compensated",
        "attested"
      ],
      description: "Outcome after exceptions and assertions"
    },
    status: {
      enum: [
        "out-of-scope",
        "not-applicable",
        "manual-attested",
        "manual-missing",
        "gap",
        "insufficient-evidence",
        "exceptions-noted",
        "not-exercised",
        "supported-in-part",
        "supported"
      ],
      description: "Status of a control"
    },
    basis: {
      enum: [
        "verified-signature",
        "observed",
        "declared",
        "stated",
        "absent"
      ],
      description: "The most that a statement resting on it may claim"
    },
    place: {
      type: "object",
      description: "Where something stands",
      properties: {
        path: {
          type: "string",
          description: "Path below the root"
        },
        line: {
          type: [
            "integer",
            "null"
          ],
          minimum: 1
        },
        column: {
          type: [
            "integer",
            "null"
          ],
          minimum: 1
        },
        pointer: {
          type: [
            "string",
            "null"
          ],
          description: "JSON pointer into the data of the file"
        }
      },
      required: [
        "path",
        "line",
        "column",
        "pointer"
      ],
      additionalProperties: false
    },
    problem: {
      type: "object",
      description: "Something that kept evidence from being understood whole",
      properties: {
        code: {
          type: "string"
        },
        message: {
          type: "string"
        },
        kinds: {
          type: "array",
          description: "Kinds that are not whole because of it",
          items: {
            $ref: "#/$defs/kind"
          }
        },
        place: {
          anyOf: [
            {
              $ref: "#/$defs/place"
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "code",
        "message",
        "kinds",
        "place"
      ],
      additionalProperties: false
    },
    evidence: {
      type: "object",
      description: "One thing collected",
      properties: {
        id: {
          type: "string",
          description: "<kind>:<path>"
        },
        kind: {
          $ref: "#/$defs/kind"
        },
        dialect: {
          type: "string",
          description: "Format it was read as"
        },
        source: {
          type: "object",
          properties: {
            path: {
              type: "string"
            },
            commit: {
              type: [
                "string",
                "null"
              ],
              description: "Null: git does not track it"
            }
          },
          required: [
            "path",
            "commit"
          ],
          additionalProperties: false
        },
        foundBy: {
          type: "string",
          description: "Pattern or setting that found it"
        },
        sha256: {
          type: "string",
          pattern: "^[0-9a-f]{64}$",
          description: "Of the exhibit where one is kept, else of the bytes read"
        },
        size: {
          type: "integer",
          minimum: 0,
          description: "Bytes"
        },
        exhibit: {
          type: ["object", "null"],
          description: "What the pack keeps of it; null: no exhibits were asked for, or it is no file",
          properties: {
            as: {
              enum: ["whole", "masked", "part", "withheld"]
            },
            path: {
              type: ["string", "null"],
              description: "In the pack; null: it is withheld"
            },
            masked: {
              type: ["integer", "null"],
              minimum: 0,
              description: "Values replaced in it; null: not counted"
            },
            leftOut: {
              type: "integer",
              minimum: 0,
              description: "Bytes of what was read that are not in it"
            },
            because: {
              type: ["string", "null"],
              description: "Why it is not whole; null: it is"
            }
          },
          required: ["as", "path", "masked", "leftOut", "because"],
          additionalProperties: false
        },
        producedAt: {
          type: [
            "string",
            "null"
          ],
          description: "Its own date, where it states one"
        },
        basis: {
          $ref: "#/$defs/basis"
        },
        problems: {
          type: "array",
          items: {
            $ref: "#/$defs/problem"
          }
        }
      },
      required: [
        "id",
        "kind",
        "dialect",
        "source",
        "foundBy",
        "sha256",
        "size",
        "exhibit",
        "producedAt",
        "basis",
        "problems"
      ],
      additionalProperties: false
    },
    origin: {
      description: "How a value came to be known. No origin: it stands literally at the place of the fact.",
      anyOf: [
        {
          type: "object",
          properties: {
            kind: {
              const: "literal"
            },
            from: {
              type: "string"
            },
            place: {
              $ref: "#/$defs/place"
            }
          },
          required: [
            "kind",
            "from",
            "place"
          ],
          additionalProperties: false
        },
        {
          type: "object",
          properties: {
            kind: {
              enum: [
                "assumed",
                "inherited-default",
                "conditional",
                "unresolved"
              ]
            },
            from: {
              type: "string"
            }
          },
          required: [
            "kind",
            "from"
          ],
          additionalProperties: false
        }
      ]
    },
    fact: {
      type: "object",
      description: "One thing that the evidence says, of a type in controls/facts/",
      properties: {
        type: {
          type: "string"
        },
        id: {
          type: "string",
          description: "<type>:<path>#<name>"
        },
        attributes: {
          type: "object",
          description: 'As the type says; a value that cannot be known is {"unresolved": reason}'
        },
        origins: {
          type: "object",
          description: "By JSON pointer into the attributes",
          additionalProperties: {
            $ref: "#/$defs/origin"
          }
        },
        place: {
          $ref: "#/$defs/place"
        },
        evidence: {
          type: "string",
          description: "Id of the evidence that says so"
        }
      },
      required: [
        "type",
        "id",
        "attributes",
        "origins",
        "place",
        "evidence"
      ],
      additionalProperties: false
    },
    judgement: {
      type: "object",
      description: "A schema of the subset that checks are written in"
    },
    check: {
      type: "object",
      description: "A statement that is true or false of every fact of one type",
      properties: {
        id: {
          type: "string"
        },
        statement: {
          type: "string"
        },
        why: {
          type: "string"
        },
        fix: {
          type: "string"
        },
        severity: {
          $ref: "#/$defs/severity"
        },
        profile: {
          $ref: "#/$defs/profile"
        },
        about: {
          type: "string",
          description: "Fact type"
        },
        only: {
          $ref: "#/$defs/judgement"
        },
        skip: {
          type: "array",
          items: {
            type: "object",
            properties: {
              when: {
                $ref: "#/$defs/judgement"
              },
              because: {
                type: "string"
              }
            },
            required: [
              "when",
              "because"
            ],
            additionalProperties: false
          }
        },
        needs: {
          type: "array",
          items: {
            $ref: "#/$defs/kind"
          }
        },
        uses: {
          type: "array",
          items: {
            $ref: "#/$defs/kind"
          }
        },
        basis: {
          $ref: "#/$defs/basis"
        },
        empty: {
          type: "object",
          properties: {
            outcome: {
              enum: [
                "not-applicable",
                "no-evidence",
                "pass"
              ]
            },
            because: {
              type: "string"
            }
          },
          required: [
            "outcome",
            "because"
          ],
          additionalProperties: false
        },
        maxAgeDays: {
          type: [
            "number",
            "null"
          ]
        },
        expect: {
          type: "array",
          items: {
            type: "object",
            properties: {
              when: {
                $ref: "#/$defs/judgement"
              },
              that: {
                $ref: "#/$defs/judgement"
              },
              outcome: {
                enum: [
                  "fail",
                  "no-evidence"
                ]
              },
              severity: {
                $ref: "#/$defs/severity"
              },
              else: {
                type: "string"
              },
              sameAs: {
                type: "object",
                description: "Rules of other tools that ask the same",
                additionalProperties: {
                  type: "array",
                  items: {
                    type: "string"
                  }
                }
              }
            },
            required: [
              "when",
              "that",
              "outcome",
              "severity",
              "else"
            ],
            additionalProperties: false
          }
        },
        limits: {
          type: "array",
          items: {
            type: "string"
          }
        },
        parameters: {
          type: "object",
          additionalProperties: {
            type: "object",
            properties: {
              description: {
                type: "string"
              },
              default: {},
              value: {}
            },
            required: [
              "description",
              "default",
              "value"
            ],
            additionalProperties: false
          }
        },
        sameAs: {
          type: "object",
          description: "Rules of other tools that ask the same",
          additionalProperties: {
            type: "array",
            items: {
              type: "string"
            }
          }
        },
        reads: {
          enum: [
            "facts",
            "results"
          ]
        },
        own: {
          type: "boolean",
          description: "The user's own, from the repository"
        },
        path: {
          type: "string"
        },
        digest: {
          type: "string"
        }
      },
      required: [
        "id",
        "statement",
        "why",
        "fix",
        "severity",
        "profile",
        "about",
        "only",
        "skip",
        "needs",
        "uses",
        "basis",
        "empty",
        "maxAgeDays",
        "expect",
        "limits",
        "parameters",
        "sameAs",
        "reads",
        "own",
        "path",
        "digest"
      ],
      additionalProperties: false
    },
    reason: {
      description: "The pointer that decided, and the value there or why it is not known",
      anyOf: [
        {
          type: "object",
          properties: {
            pointer: {
              type: "string"
            },
            value: {}
          },
          required: [
            "pointer",
            "value"
          ],
          additionalProperties: false
        },
        {
          type: "object",
          properties: {
            pointer: {
              type: "string"
            },
            why: {
              type: "string"
            }
          },
          required: [
            "pointer",
            "why"
          ],
          additionalProperties: false
        }
      ]
    },
    factResult: {
      type: "object",
      description: "One check judged over one fact",
      properties: {
        fact: {
          type: "string"
        },
        outcome: {
          $ref: "#/$defs/outcome"
        },
        severity: {
          anyOf: [
            {
              $ref: "#/$defs/severity"
            },
            {
              type: "null"
            }
          ]
        },
        atMost: {
          anyOf: [
            {
              $ref: "#/$defs/severity"
            },
            {
              type: "null"
            }
          ]
        },
        texts: {
          type: "array",
          items: {
            type: "string"
          }
        },
        reasons: {
          type: "array",
          items: {
            $ref: "#/$defs/reason"
          }
        },
        restsOn: {
          type: "array",
          items: {
            type: "object",
            properties: {
              pointer: {
                type: "string"
              },
              kind: {
                enum: [
                  "assumed",
                  "inherited-default",
                  "conditional"
                ]
              },
              from: {
                type: "string"
              }
            },
            required: [
              "pointer",
              "kind",
              "from"
            ],
            additionalProperties: false
          }
        },
        decision: {
          anyOf: [
            {
              type: "object",
              description: "What lies over the outcome and never erases it",
              properties: {
                kind: {
                  enum: [
                    "excepted",
                    "compensated",
                    "attested"
                  ]
                },
                by: {
                  type: "string"
                }
              },
              required: [
                "kind",
                "by"
              ],
              additionalProperties: false
            },
            {
              type: "null"
            }
          ]
        }
      },
      required: [
        "fact",
        "outcome",
        "severity",
        "atMost",
        "texts",
        "reasons",
        "restsOn",
        "decision"
      ],
      additionalProperties: false
    },
    checkResult: {
      type: "object",
      description: "One check over its whole population",
      properties: {
        check: {
          type: "string"
        },
        inProfile: {
          type: "boolean"
        },
        outcome: {
          $ref: "#/$defs/outcome"
        },
        decided: {
          $ref: "#/$defs/decided"
        },
        severity: {
          anyOf: [
            {
              $ref: "#/$defs/severity"
            },
            {
              type: "null"
            }
          ]
        },
        because: {
          type: [
            "string",
            "null"
          ]
        },
        counts: {
          type: "object",
          properties: {
            pass: {
              type: "integer",
              minimum: 0
            },
            fail: {
              type: "integer",
              minimum: 0
            },
            "no-evidence": {
              type: "integer",
              minimum: 0
            },
            error: {
              type: "integer",
              minimum: 0
            },
            "not-applicable": {
              type: "integer",
              minimum: 0
            },
            outside: {
              type: "integer",
              minimum: 0
            },
            decided: {
              type: "integer",
              minimum: 0
            }
          },
          required: [
            "pass",
            "fail",
            "no-evidence",
            "error",
            "not-applicable",
            "outside",
            "decided"
          ],
          additionalProperties: false
        },
        facts: {
          type: "array",
          items: {
            $ref: "#/$defs/factResult"
          }
        },
        factsDigest: {
          type: "string",
          description: "SHA-256 over the facts judged"
        },
        checkDigest: {
          type: "string",
          description: "SHA-256 of the check"
        }
      },
      required: [
        "check",
        "inProfile",
        "outcome",
        "decided",
        "severity",
        "because",
        "counts",
        "facts",
        "factsDigest",
        "checkDigest"
      ],
      additionalProperties: false
    },
    control: {
      type: "object",
      description: "A criterion or an Annex A control, in our own words",
      properties: {
        id: {
          type: "string"
        },
        title: {
          type: "string"
        },
        class: {
          enum: [
            "automated",
            "partial",
            "manual",
            "out-of-scope"
          ]
        },
        why: {
          type: "string"
        },
        group: {
          type: "string"
        },
        primary: {
          type: "array",
          description: "Checks that may set its status",
          items: {
            type: "string"
          }
        },
        pending: {
          type: "array",
          description: "Checks that should set its status and are not there yet",
          items: {
            type: "string"
          }
        },
        supporting: {
          type: "array",
          description: "Checks that add context",
          items: {
            type: "string"
          }
        }
      },
      required: [
        "id",
        "title",
        "class",
        "why",
        "group",
        "primary",
        "pending",
        "supporting"
      ],
      additionalProperties: false
    },
    fraction: {
      type: "object",
      properties: {
        reached: {
          type: "integer",
          minimum: 0
        },
        inScope: {
          type: "integer",
          minimum: 0
        }
      },
      required: [
        "reached",
        "inScope"
      ],
      additionalProperties: false
    },
    statusCounts: {
      type: "object",
      description: "Controls of a class by status",
      properties: {
        "out-of-scope": {
          type: "integer",
          minimum: 0
        },
        "not-applicable": {
          type: "integer",
          minimum: 0
        },
        "manual-attested": {
          type: "integer",
          minimum: 0
        },
        "manual-missing": {
          type: "integer",
          minimum: 0
        },
        gap: {
          type: "integer",
          minimum: 0
        },
        "insufficient-evidence": {
          type: "integer",
          minimum: 0
        },
        "exceptions-noted": {
          type: "integer",
          minimum: 0
        },
        "not-exercised": {
          type: "integer",
          minimum: 0
        },
        "supported-in-part": {
          type: "integer",
          minimum: 0
        },
        supported: {
          type: "integer",
          minimum: 0
        }
      },
      required: [
        "out-of-scope",
        "not-applicable",
        "manual-attested",
        "manual-missing",
        "gap",
        "insufficient-evidence",
        "exceptions-noted",
        "not-exercised",
        "supported-in-part",
        "supported"
      ],
      additionalProperties: false
    },
    coverages: {
      type: "array",
      items: {
        type: "object",
        description: "The row of counts of one framework",
        properties: {
          framework: {
            type: "string"
          },
          byClass: {
            type: "object",
            properties: {
              automated: {
                $ref: "#/$defs/statusCounts"
              },
              partial: {
                $ref: "#/$defs/statusCounts"
              },
              manual: {
                $ref: "#/$defs/statusCounts"
              },
              "out-of-scope": {
                $ref: "#/$defs/statusCounts"
              }
            },
            required: [
              "automated",
              "partial",
              "manual",
              "out-of-scope"
            ],
            additionalProperties: false
          },
          fractions: {
            type: "object",
            properties: {
              automated: {
                $ref: "#/$defs/fraction"
              },
              partial: {
                $ref: "#/$defs/fraction"
              },
              manual: {
                $ref: "#/$defs/fraction"
              }
            },
            required: [
              "automated",
              "partial",
              "manual"
            ],
            additionalProperties: false
          }
        },
        required: [
          "framework",
          "byClass",
          "fractions"
        ],
        additionalProperties: false
      }
    },
    direction: {
      enum: [
        "better",
        "worse",
        "other"
      ]
    },
    causes: {
      type: "array",
      description: "What may have changed it; several where they cannot be told apart",
      items: {
        enum: [
          "system",
          "catalogue",
          "time",
          "decision",
          "evidence"
        ]
      },
      minItems: 1
    },
    delta: {
      type: "object",
      description: "What differs from the release before",
      properties: {
        previous: {
          type: "object",
          properties: {
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
              pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$",
              description: "ISO 8601 with zone Z"
            },
            contentDigest: {
              type: "string",
              pattern: "^[0-9a-f]{64}$",
              description: "SHA-256, hexadecimal"
            }
          },
          required: [
            "tag",
            "commit",
            "at",
            "contentDigest"
          ],
          additionalProperties: false
        },
        catalogueChanged: {
          type: "boolean"
        },
        toolChanged: {
          type: "boolean"
        },
        checks: {
          type: "array",
          items: {
            type: "object",
            properties: {
              check: {
                type: "string"
              },
              from: {
                type: [
                  "string",
                  "null"
                ]
              },
              to: {
                type: [
                  "string",
                  "null"
                ]
              },
              direction: {
                $ref: "#/$defs/direction"
              },
              causes: {
                $ref: "#/$defs/causes"
              },
              newlyFailing: {
                type: "array",
                items: {
                  type: "string"
                }
              },
              noLongerFailing: {
                type: "array",
                items: {
                  type: "string"
                }
              }
            },
            required: [
              "check",
              "from",
              "to",
              "direction",
              "causes",
              "newlyFailing",
              "noLongerFailing"
            ],
            additionalProperties: false
          }
        },
        controls: {
          type: "array",
          items: {
            type: "object",
            properties: {
              framework: {
                type: "string"
              },
              control: {
                type: "string"
              },
              from: {
                anyOf: [
                  {
                    $ref: "#/$defs/status"
                  },
                  {
                    type: "null"
                  }
                ]
              },
              to: {
                $ref: "#/$defs/status"
              },
              direction: {
                $ref: "#/$defs/direction"
              },
              causes: {
                $ref: "#/$defs/causes"
              }
            },
            required: [
              "framework",
              "control",
              "from",
              "to",
              "direction",
              "causes"
            ],
            additionalProperties: false
          }
        },
        facts: {
          type: "array",
          items: {
            type: "object",
            properties: {
              type: {
                type: "string"
              },
              added: {
                type: "array",
                items: {
                  type: "string"
                }
              },
              removed: {
                type: "array",
                items: {
                  type: "string"
                }
              },
              changed: {
                type: "array",
                items: {
                  type: "object",
                  properties: {
                    fact: {
                      type: "string"
                    },
                    attributes: {
                      type: "array",
                      items: {
                        type: "string"
                      }
                    }
                  },
                  required: [
                    "fact",
                    "attributes"
                  ],
                  additionalProperties: false
                }
              }
            },
            required: [
              "type",
              "added",
              "removed",
              "changed"
            ],
            additionalProperties: false
          }
        }
      },
      required: [
        "previous",
        "catalogueChanged",
        "toolChanged",
        "checks",
        "controls",
        "facts"
      ],
      additionalProperties: false
    }
  }
};
export {
  evidence_schema_default as default
};
