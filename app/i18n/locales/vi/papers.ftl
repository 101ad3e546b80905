### papers
